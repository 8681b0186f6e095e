"""How wide is a text in the site's font, and where does it break into lines?"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

# Advance widths of Atkinson Hyperlegible in thousandths of the size. Pairs of letters that stand closer are not
# counted, and letters with a mark are as wide as without it.
LETTERS = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz¡¿«»‘’“”–—…·×ª°ºæœßøıÆŒØ€"
)
REGULAR = """
    280 281 301 655 594 927 705 160 300 300 433 602 205 368 205 377 648 402 549 574 614 583 598 510 615 598 205 205
    553 602 553 520 780 626 619 656 673 567 548 710 690 414 510 627 539 820 689 727 601 753 618 596 558 690 589 840
    623 595 607 315 315 396 526 566 500 564 539 311 560 546 278 254 490 239 841 546 552 566 576 340 471 324 536 441
    654 461 429 460 281 520 562 562 235 235 398 398 480 800 696 235 528 371 352 381 874 927 597 552 278 998 1052 727
    664
"""
BOLD = """
    320 283 410 783 619 977 702 222 366 366 434 618 243 374 243 442 652 448 586 605 626 612 632 543 625 561 243 243
    573 618 573 614 754 690 639 673 686 580 544 719 679 458 560 659 537 842 700 764 626 781 654 619 617 663 656 883
    699 687 621 333 333 430 553 596 520 596 566 367 597 572 315 259 567 314 886 572 573 596 601 372 534 379 570 526
    723 533 518 516 283 614 669 669 277 277 498 498 508 842 803 301 539 395 404 409 883 937 621 573 301 1016 1061
    763 673
"""
UNKNOWN = 1000  # a letter that the font may not have
UNBROKEN = str.maketrans("\xa0\u2011", " -")  # as wide as those at which a line may break
SLACK = 1.03  # while the font is on its way, another one stands in its place


def _table(widths: str) -> Mapping[str, int]:
    return dict(zip(LETTERS, map(int, widths.split()), strict=True))


WIDTHS = {False: _table(REGULAR), True: _table(BOLD)}


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """About how wide the text is, in the unit of the size; rather too much than too little."""
    widths = WIDTHS[is_bold]
    plain = unicodedata.normalize("NFD", text.translate(UNBROKEN))
    letters = (each for each in plain if not unicodedata.combining(each))
    return sum(widths.get(each, UNKNOWN) for each in letters) * size * SLACK / 1000


def wrap(text: str, room: float, size: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """The text in as few lines as the room asks for, about equally long; a word that is too wide stands alone."""
    words = [word for word in text.strip(" ").split(" ") if word]  # a space that must not break stays
    fewest = _greedy(words, room, size, is_bold=is_bold)
    best = fewest
    while len(fewest) > 1:
        room = max(width_of(line, size, is_bold=is_bold) for line in best) - size / 10
        narrower = _greedy(words, room, size, is_bold=is_bold)
        if len(narrower) > len(fewest) or narrower == best:
            break
        best = narrower
    return best


def _greedy(words: list[str], room: float, size: float, *, is_bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, is_bold=is_bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
