"""What one build writes besides the pages that MkDocs renders."""

from __future__ import annotations

import re

import pytest

from macros.site.beside import CAN_SPLIT
from macros.site.district_pages import SHELLS
from macros.site.privacy import CHARSET, HEADERS, hash_of, headers, with_policy
from macros.site.session import PROGRESS, SERVING, Session, open_session, session_for
from macros.site.shared_files import shared_files
from tests.build_a_project import PAGE, load

HTML = "<title>ZZtitleZZ</title>ZZbodyZZ"


def files_of(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def rendered(small_project, *locales):
    session = Session(small_project)
    session.shells = {(shell.name, locale): HTML for shell in SHELLS for locale in locales}
    return session


def test_the_main_language_is_written_at_the_root_and_others_in_their_folder(small_project, tmp_path):
    session = rendered(small_project, "en", "es")
    session.write_language(tmp_path, "en")
    session.write_language(tmp_path, "es")
    english = [path for path in files_of(tmp_path) if not path.startswith("es/")]
    assert [path for path in files_of(tmp_path) if path.startswith("es/")] == [f"es/{path}" for path in english]
    assert "districts/qa/0100001/index.html" in english
    assert session.pages_done == 2 * 7


def test_the_page_of_a_missing_address_is_written_for_each_language(small_project, tmp_path):
    session = Session(small_project, lost={"en": "Not here", "es": "No está"})
    for locale in small_project.locales:
        session.write_language(tmp_path, locale)
    assert {path: (tmp_path / path).read_text(encoding="utf-8") for path in files_of(tmp_path)} == {
        "404.html": "Not here",
        "es/404.html": "No está",
    }


def test_every_address_that_is_told_is_a_page_that_is_written(small_project, tmp_path):
    session = rendered(small_project, "en", "es")
    for locale in small_project.locales:
        session.write_language(tmp_path, locale)
    session.wait()
    folders = {"en": "", "es": "es/"}
    told = sorted(f"{folders[locale]}{address}index.html" for locale, address in session.addresses)
    assert told == files_of(tmp_path)


def test_a_language_that_was_not_rendered_writes_nothing(small_project, tmp_path):
    rendered(small_project, "en").write_language(tmp_path, "es")
    assert files_of(tmp_path) == []


@pytest.mark.skipif(not CAN_SPLIT, reason="this system splits off no processes")
def test_processes_beside_write_the_same_files_and_tell_the_same_addresses(small_project, tmp_path, monkeypatch, capfd):
    def written(folder):
        session = rendered(small_project, "en", "es")
        session.write_shared(folder)
        for locale in small_project.locales:
            session.write_language(folder, locale)
        session.wait()
        return session.addresses, {path: (folder / path).read_bytes() for path in files_of(folder)}

    monkeypatch.delenv(PROGRESS, raising=False)
    here = written(tmp_path / "here")
    monkeypatch.setenv(PROGRESS, "1")
    assert rendered(small_project).splits
    assert written(tmp_path / "beside") == here
    assert sum(int(line.removeprefix("progress ")) for line in capfd.readouterr().out.splitlines()) == len(here[0])


def test_while_a_site_is_served_nothing_is_split_off(small_project, monkeypatch):
    monkeypatch.setenv(PROGRESS, "1")
    monkeypatch.setenv(SERVING, "1")
    assert not Session(small_project).splits


def test_heat_maps_for_other_sites_are_written_in_each_language_with_a_policy(small_project, tmp_path):
    session = Session(small_project)
    for locale in small_project.locales:
        session.write_embeds(tmp_path, locale)
    assert "embed/districts.html" in files_of(tmp_path)
    assert "es/embed/districts.html" in files_of(tmp_path)
    for path in files_of(tmp_path):
        text = (tmp_path / path).read_text(encoding="utf-8")
        assert text.count('http-equiv="Content-Security-Policy"') == 1
        assert f'lang="{"es" if path.startswith("es/") else "en"}"' in text


def test_shared_files_are_written_as_the_bytes_they_are(small_project, tmp_path):
    session = Session(small_project)
    session.write_shared(tmp_path)
    session.wait()
    files = dict(shared_files(small_project))
    assert files_of(tmp_path) == sorted(files)
    assert {"assets/toolkit.css", "assets/districts.json", "downloads/evidence.csv"} <= set(files)
    assert all((tmp_path / path).read_bytes() == content for path, content in files.items())


def test_progress_is_told_only_to_a_program_that_asks(small_project, monkeypatch, capsys):
    session = Session(small_project, pages_done=12)
    monkeypatch.delenv(PROGRESS, raising=False)
    session.tell()
    assert capsys.readouterr().out == ""
    monkeypatch.setenv(PROGRESS, "1")
    session.tell()
    session.pages_done += 5
    session.tell()
    assert capsys.readouterr().out == "progress 12\nprogress 5\n"


def test_the_sitemap_of_each_language_stands_in_its_folder_and_the_packed_one_is_gone(small_project, tmp_path):
    (tmp_path / "es").mkdir()
    pages = "".join(f"<url><loc>https://quill.example/{page}</loc></url>" for page in ("about/", "es/about/"))
    (tmp_path / "sitemap.xml").write_text(f"<urlset>{pages}</urlset>")
    (tmp_path / "sitemap.xml.gz").write_bytes(b"packed")
    Session(small_project).write_sitemaps(tmp_path)
    assert files_of(tmp_path) == ["es/sitemap.xml", "sitemap-index.xml", "sitemap.xml"]
    assert "/es/" not in (tmp_path / "sitemap.xml").read_text()
    assert "/es/about/" in (tmp_path / "es/sitemap.xml").read_text()


def test_the_sitemap_of_filled_pages_names_each_of_them(small_project, tmp_path):
    session = rendered(small_project, "en", "es")
    for locale in small_project.locales:
        session.write_language(tmp_path, locale)
    session.wait()
    session.write_district_sitemaps(tmp_path)
    assert (tmp_path / "sitemap-districts.xml").read_text().count("<loc>") == len(session.addresses) == 14


def test_every_hook_of_a_build_finds_the_same_session(small_project):
    opened = open_session("/a/mkdocs.yml", small_project)
    open_session("/b/mkdocs.yml", small_project)
    assert session_for("/a/mkdocs.yml") is opened


def test_headers_name_the_scripts_of_all_pages(small_project, tmp_path):
    session = Session(small_project)
    pages = [f"{CHARSET}<script>{text}</script>" for text in ("a()", "b()")]
    assert [session.protect(page) for page in pages] == [with_policy(page) for page in pages]
    session.write_headers(tmp_path)
    assert (tmp_path / HEADERS).read_text(encoding="utf-8") == headers([hash_of("a()"), hash_of("b()")])


def test_pages_that_reload_themselves_have_no_policy(small_project, tmp_path, monkeypatch):
    monkeypatch.setenv(SERVING, "1")
    session = Session(small_project)
    assert session.protect("<p>Text.</p>") == "<p>Text.</p>"
    session.write_headers(tmp_path)
    assert files_of(tmp_path) == []


def test_a_page_in_one_language_only_is_a_guest_in_the_others(folder):
    (folder / "content/en/new.md").write_text(PAGE.format(title="New").replace("---\n", "---\nonly_in: en\n", 1))
    session = open_session("/c/mkdocs.yml", load(folder))
    shells = {f"{locale}/{shell.source_path}" for locale in ("en", "es") for shell in SHELLS}
    assert set(session.added_pages()) == shells | {"es/new.md"}
    guest = session.page_context("es", "new/", "es/new.md")
    assert (guest.locale, guest.host) == ("en", "es")
    for path in ("en/new.md", "es/index.md", ""):
        assert not session.page_context(path[:2] or "es", "new/", path).is_guest


def test_guests_are_left_out_when_the_sitemap_is_split(folder):
    (folder / "content/en/new.md").write_text(PAGE.format(title="New").replace("---\n", "---\nonly_in: en\n", 1))
    site = folder / "site"
    (site / "es").mkdir(parents=True)
    pages = "".join(f"<url><loc>https://quill.example/{page}</loc></url>" for page in ("new/", "es/new/", "es/"))
    (site / "sitemap.xml").write_text(f"<urlset>{pages}</urlset>")
    Session(load(folder)).write_sitemaps(site)
    assert "/new/" in (site / "sitemap.xml").read_text()
    assert re.findall("<loc>(.*?)</loc>", (site / "es/sitemap.xml").read_text()) == ["https://quill.example/es/"]
