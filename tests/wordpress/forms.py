"""The forms of the card that an editor may paste, as `report-card render` writes them."""

import os
import subprocess

REPORT = "ngo-quyen-2023"
# The card says it once, in each of its forms; the report itself does not.
FIGURE = "(tính từ số liệu)"


def render(site, *arguments):
    command = [os.environ["REPORT_CARD"], "render", str(site.reports / f"{REPORT}.json"), "--base", site.base, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def bare(form):
    """Without the div that keeps formatters away."""
    assert form.startswith("<div>") and form.endswith("</div>"), form
    return form.removeprefix("<div>").removesuffix("</div>").strip()


def forms(site):
    src = f"{site.base}/reports/{REPORT}.json"
    by_address = ["--src", src]
    page = f"{site.base}/frame.html?src=reports/{REPORT}.json"
    made = {
        "link": render(site, "--link", *by_address),
        "link alone": f'<p><a href="{page}">Kết quả năm 2023</a></p>',
        "script": f'<script async src="{site.base}/embed.js" data-report="{src}"></script>',
        "snippet": render(site, *by_address),
        "inline": render(site),
        "prerendered": render(site, "--html", *by_address),
        "plain": render(site, "--plain"),
        "frame": render(site, "--frame", *by_address),
        "address": page,
    }
    for name in ["snippet", "inline", "prerendered"]:
        made[f"{name} without its div"] = bare(made[name])
    return made
