from wagtail.fields import RichTextField
from wagtail.models import Page


class Article(Page):
    body = RichTextField()
    template = "home/article.html"
    content_panels = [*Page.content_panels, "body"]
