"""The forms of the card that an editor may paste, as `report-card render` writes them."""

import os
import subprocess

REPORT = "ngo-quyen-2023"
# The card says it once, in each of its forms; the report itself does not.
FIGURE = "(tính từ số liệu)"


def render(site, *arguments):
    command = [os.environ["REPORT_CARD"], "render", str(site.reports / f"{REPORT}.json"), "--base", site.base, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def forms(site):
    src = f"{site.base}/reports/{REPORT}.json"
    by_address = ["--src", src]
    frame = f"{site.base}/frame.html?src=reports/{REPORT}.json"
    made = {
        "link": f'<a href="{frame}">Kết quả năm 2023</a>',
        "script": f'<script async src="{site.base}/embed.js" data-report="{src}"></script>',
        "element": render(site, *by_address),
        "inline": render(site),
        "prerendered": render(site, "--html", *by_address),
        "plain": render(site, "--plain"),
        "frame": f'<iframe src="{frame}" title="Kết quả năm 2023" width="720" height="900"></iframe>',
        "address": frame,
    }
    for name in ["script", "element", "inline", "prerendered"]:
        made[f"{name} in <div>"] = f"<div>\n{made[name]}\n</div>"
    return made
