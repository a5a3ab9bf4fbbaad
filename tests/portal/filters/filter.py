"""What Python's sanitizers leave of each form: {form: html} on stdin, {sanitizer: {form: html}} on stdout."""

import json
import sys

import bleach
import nh3
from lxml_html_clean import clean_html

SANITIZERS = {
    "nh3": nh3.clean,
    "bleach": bleach.clean,
    # It takes one element, as its own documentation has it.
    "lxml-html-clean": lambda html: clean_html(f"<div>{html}</div>"),
}

forms = json.load(sys.stdin)
left = {name: {form: clean(html) for form, html in forms.items()} for name, clean in SANITIZERS.items()}
json.dump(left, sys.stdout)
