"""What annotations of public names stand for can be asked at run time."""

import inspect
import typing
from collections.abc import Iterator

import pydantic
import pytest

import jac_history as jac
from fresh import python


def functions() -> Iterator[tuple[str, typing.Any]]:
    """Yield every public function, method and property's function, by name."""
    for name in jac.__all__:
        public = getattr(jac, name)
        if inspect.isroutine(public):
            yield name, public
        elif inspect.isclass(public):
            for member, held in vars(public).items():
                function = getattr(held, "__func__", getattr(held, "fget", held))
                if inspect.isfunction(function) and not member.startswith("_"):
                    yield f"{name}.{member}", function


FUNCTIONS = dict(functions())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_annotations_of_functions_resolve(name: str) -> None:
    """Arguments and result of every function can be resolved, as programs that read them do."""
    function = FUNCTIONS[name]
    hints = typing.get_type_hints(function)
    signature = inspect.signature(function, eval_str=True)
    assert signature.return_annotation == hints["return"] or hints["return"] is type(None)
    pydantic.validate_call(function, config={"arbitrary_types_allowed": True})


def test_public_functions_and_classes_are_at_home_in_the_package() -> None:
    """Every function and class says that it is one of the package, wherever it is defined."""
    public = [getattr(jac, name) for name in jac.__all__]
    named = [one for one in public if inspect.isclass(one) or inspect.isroutine(one)]
    assert {"jac_history"} == {one.__module__ for one in named}


@pytest.mark.parametrize("name", [n for n in jac.__all__ if inspect.isclass(getattr(jac, n))])
def test_annotations_of_classes_resolve(name: str) -> None:
    """The fields of every class can be resolved."""
    assert not [
        hint
        for hint in typing.get_type_hints(getattr(jac, name)).values()
        if isinstance(hint, str | typing.ForwardRef)
    ]


def test_a_validated_function_answers() -> None:
    """A function that pydantic guards gives what it gives without."""
    guarded = pydantic.validate_call(jac.partners_of, config={"arbitrary_types_allowed": True})
    assert guarded("NIO", on="2018-06-01") == jac.partners_of("NIO", on="2018-06-01")
    with pytest.raises(pydantic.ValidationError, match="kind"):
        guarded(kind="no kind")


def test_annotations_cost_nothing_before() -> None:
    """No package of an annotation is imported by an answer."""
    loaded = python(
        "-c",
        "import sys, jac_history as jac; repr(jac.partners_of(on=2018));"
        "print(sorted({'altair', 'networkx', 'pandas', 'polars', 'pyarrow', 'pendulum'} "
        "& sys.modules.keys()))",
    )
    assert "[]\n" == loaded
