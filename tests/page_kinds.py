"""The kinds of pages of the built site, each with the address of one of them inside its language."""

from __future__ import annotations

MAIN = {
    "home": "",
    "families": "families/",
    "compare": "districts/",
    "state": "districts/mn/",
    "dimension": "districts/dimensions/data-types/",
    "read profile": "districts/mn/2733840/",
    "unread profile": "districts/tx/4827300/",
    "method": "districts/method/",
    "glossary": "glossary/",
    "downloads": "downloads/",
}
OTHERS = {
    "fellowship": "fellowship/",
    "organizers": "organizers/",
    "funders": "funders/",
    "about": "about/",
    "accessibility": "accessibility/",
    "privacy": "privacy/",
    "corrections": "corrections/",
    "sources": "sources/",
}
LOST = {"lost": "404.html"}  # what hosts show in place of a page that is not there
EVERY = MAIN | OTHERS | LOST
