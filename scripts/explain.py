"""What a rule says, for the command line."""

from __future__ import annotations

from macros.model.words import Words
from macros.project import Project
from macros.sources.rules import all_rules, rule_words


def as_text(code: str, project: Project, words: Words) -> str:
    """The rule in the language of the words: what it looks for, why, examples, waiver, practices, its problems."""
    rule, said = all_rules()[code], rule_words(code, words.locale)
    ids = ", ".join(project.rule_practices.rules.get(code, ()))
    when = "built" if rule.is_built else "quiet" if rule.is_quiet else "check"
    return "\n".join(
        [
            f"{code} {said.title}",
            words.say(f"rule.family.{rule.family}"),
            "",
            said.about,
            words.say("command.explain.wrong", text=said.wrong),
            words.say("command.explain.right", text=said.right),
            "",
            words.say(f"rule.when.{when}"),
            words.say("rule.waiver.can" if rule.is_waivable else "rule.waiver.cannot"),
            *([words.say("command.explain.practices", ids=ids)] if ids else []),
            words.say("command.explain.codes", codes=", ".join(rule.problems)),
        ]
    )
