import django.db.models.deletion
from django.db import migrations, models
from wagtail.fields import RichTextField


class Migration(migrations.Migration):
    dependencies = [("wagtailcore", "0094_alter_page_locale")]
    operations = [
        migrations.CreateModel(
            "Article",
            [("page_ptr", models.OneToOneField("wagtailcore.Page", django.db.models.deletion.CASCADE, auto_created=True, parent_link=True,
                                               primary_key=True, serialize=False)),
             ("body", RichTextField())],
            bases=("wagtailcore.page",),
        ),
    ]
