"""The questionnaire as Word files: one language alone, or two in one file, each question in both above its answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from macros.model.survey import Option, Questionnaire
from macros.model.words import Text
from macros.outputs.formatting import language_tag
from macros.outputs.word_file import Flow, Run, WordFile
from macros.project import Project
from macros.views.survey import questionnaire, survey_files

HEADINGS = (18, 13)  # points
RULE = 24  # points: a line to write on
BOX = "☐ "
Texts = Sequence[str]  # the same in each language of the file


def survey_documents(project: Project, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every Word file; `moment`, in UTC, is when they say they were made."""
    asked = questionnaire(project)
    for file in survey_files(project):
        locales = [locale for locale in (file.locale, file.help_locale) if locale]
        author = project.settings.site_name[file.locale]
        word = WordFile(asked.title[file.locale], author, language_tag(file.locale), HEADINGS, moment)
        _Writer(word.page, project, locales).write(asked)
        yield file.path, word.packed()


class _Writer:
    def __init__(self, page: Flow, project: Project, locales: Sequence[str]) -> None:
        self._page, self._locales = page, locales
        self._words = [project.words[locale] for locale in locales]

    def write(self, asked: Questionnaire) -> None:
        page = self._page
        page.write(self._each(self._texts(asked.title)), "Heading 1")
        page.write(self._each(self._said("before"), is_bold=True), with_next=True)
        for sentence in asked.consent:
            page.write(self._each(self._texts(sentence)), "List Bullet")
        page.write(self._each(self._said("sheet_no"), is_bold=True))
        self._blank("day_blank")
        page.write(self._each(self._said("questions")), "Heading 2", before=14)
        for number, question in enumerate(asked.questions.values(), start=1):
            asks = [f"{number}. {text}" for text in self._texts(question.ask)]
            page.write(self._each(asks, is_bold=True), before=8, with_next=True)
            self._options(list(question.options.values()))
        page.write(self._each(self._said("about_you")), "Heading 2", before=14)
        for about in asked.about.values():
            asks = [f"{ask} {skip}" for ask, skip in zip(self._texts(about.ask), self._said("optional"), strict=True)]
            page.write(self._each(asks, is_bold=True), before=8, with_next=True)
            whys = [f"{label} {why}" for label, why in zip(self._said("why"), self._texts(about.why), strict=True)]
            page.write(self._each(whys, is_small=True), with_next=True)
            if about.is_district:
                self._blank("district_blank")
            else:
                self._options(list(about.options.values()))

    def _options(self, options: Sequence[Option]) -> None:
        for number, option in enumerate(options, start=1):
            runs = [Run(BOX)]
            for place, run in enumerate(self._each(list(dict.fromkeys(self._texts(option.label))))):
                runs += [Run(" / "), Run(run.text, tag=run.tag)] if place else [Run(run.text, tag=run.tag)]
            self._page.write(runs, with_next=number < len(options))

    def _blank(self, key: str) -> None:
        self._page.write(self._each(self._said(key)), with_next=True)
        self._page.rule(1, RULE)

    def _said(self, key: str) -> list[str]:
        return [words.say(f"survey.{key}") for words in self._words]

    def _texts(self, text: Text) -> list[str]:
        return [text[locale] for locale in self._locales]

    def _each(self, texts: Texts, *, is_bold: bool = False, is_small: bool = False) -> list[Run]:
        """The texts, one for each language or one for all, below each other."""
        tags = [language_tag(locale) for locale in self._locales]
        return [
            Run(text, is_bold=is_bold, is_small=is_small, breaks=number > 0, tag=tag if len(texts) > 1 else "")
            for number, (text, tag) in enumerate(zip(texts, tags, strict=False))
        ]
