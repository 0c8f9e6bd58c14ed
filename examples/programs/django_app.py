"""A Django program in one file: ``python django_app.py runserver``."""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.urls import path

import jac_history as jac

PAGE = """
<h1>{{ found|length }} milestones</h1>
<ul>
  {% for milestone in found %}
    <li>{{ milestone.when.human }}: {{ milestone.title }}
      ({{ milestone.citations.0.source.publisher }})</li>
  {% endfor %}
</ul>
"""

settings.configure(
    ALLOWED_HOSTS=["localhost", "testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for this example",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)


def show_milestones(request: HttpRequest, start: int, end: int) -> HttpResponse:
    """Show the milestones of some years as a page."""
    page = engines["django"].from_string(PAGE)
    return HttpResponse(page.render({"found": jac.milestones_between(start, end)}, request))


def get_record(_: HttpRequest, name: str) -> JsonResponse:
    """Return one record or entity as JSON."""
    try:
        return JsonResponse(jac.to_dict(jac.get(name)))
    except jac.JacHistoryError as error:
        raise Http404(str(error)) from error


urlpatterns = [
    path("milestones/<int:start>-<int:end>", show_milestones),
    path("records/<name>", get_record),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
