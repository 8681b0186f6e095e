"""How soon a reader with a cheap phone on a slow network can read the heat map of the comparison page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.chromium import chromium
from tests.hosting import Host, hosted

PAGES = ("districts/", "es/districts/")
MOST_SECONDS = 2.5
SLOW_DOWN = 6  # times slower than this machine
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}

# The reader goes to the first district of the heat map in the first frame that has it. The heat map can be read when
# the browser has painted the name and the word of every cell there, with the page's styles; it can be used when the
# filters of our own script are there. Elements must ask for their timing before they are painted for the first time.
WATCH = """window.told = new Promise((resolve, reject) => {
    const painted = [], seconds = {}
    let texts = []

    function look() {
        const row = document.querySelector(".tk-heat tbody tr")
        if (row && !seconds.readable) {
            texts = [...row.querySelectorAll("th, .tk-value")]
            for (const text of texts) text.setAttribute("elementtiming", "text")
            row.scrollIntoView({ behavior: "instant" })
            const isWhole = row.nextElementSibling && painted.length === texts.length
            if (isWhole) seconds.readable = Math.max(...painted) / 1000
        }
        if (document.querySelector(".tk-filters:not([hidden])")) seconds.usable ??= performance.now() / 1000
        if (seconds.readable && seconds.usable) resolve(seconds)
        else requestAnimationFrame(look)
    }

    new PerformanceObserver(list => painted.push(...list.getEntries().map(each => each.renderTime)))
        .observe({ type: "element", buffered: true })
    setTimeout(() => reject(new Error(`${painted.length} of ${texts.length} texts were painted.`)), 60_000)
    requestAnimationFrame(look)
})"""


@dataclass(frozen=True)
class Speed:
    """Seconds from the tap on a link until the heat map can be read, and until its filters can be used; one per run."""

    page: str
    readable: Sequence[float]
    usable: Sequence[float]

    def __str__(self) -> str:
        """The medians and the longest, as one line."""
        return (
            f"{self.page} on a slow phone: readable after {median(self.readable):.2f} s "
            f"(longest {max(self.readable):.2f} s; at most {MOST_SECONDS}), "
            f"filters after {median(self.usable):.2f} s (longest {max(self.usable):.2f} s)"
        )


def page_speeds(site: Path, runs: int) -> Iterator[Speed]:
    """Opens the comparison page of a built site in each language, each time as on a first visit."""
    with hosted(site, Host(packs=True)) as home, chromium() as browser:
        for page in PAGES:
            times = [_visit(browser, home + page) for _ in range(runs)]
            yield Speed(page, [each["readable"] for each in times], [each["usable"] for each in times])


def _visit(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(**PHONE)  # nothing is remembered from another visit
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", NETWORK)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    seconds = page.evaluate("window.told")
    context.close()
    return seconds
