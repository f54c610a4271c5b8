"""One set of versions everywhere: requirements.txt, environment.yml, Colab's list, the workflow and the Makefile."""
import re
from importlib import metadata

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

import workshop

ROOT = workshop.ROOT


def lines(name):
    return [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


REQUIREMENTS = [Requirement(line) for line in lines("requirements.txt")]
COLAB = dict(line.split("==") for line in lines(workshop.COLAB_VERSIONS) if "==" in line)


def conda():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]


def test_environment_yml_names_what_requirements_txt_names():
    assert conda()[-1] == {"pip": lines("requirements.txt")}


def test_environment_yml_has_a_python_that_suits():
    python = next(package for package in conda() if str(package).startswith("python"))
    assert python.split("=")[1] in workshop.PYTHONS


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.name)
def test_every_range_is_closed(requirement):
    assert sorted(limit.operator for limit in requirement.specifier) == ["<", ">="]


@pytest.mark.parametrize("requirement", [each for each in REQUIREMENTS if each.name in COLAB],
                         ids=lambda requirement: requirement.name)
def test_every_range_holds_on_colab(requirement):
    assert Version(COLAB[requirement.name]) in requirement.specifier


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.name)
def test_every_range_holds_here(requirement):
    if requirement.marker and not requirement.marker.evaluate():
        pytest.skip("for another system")
    try:
        installed = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        pytest.skip("not installed")
    assert Version(installed) in requirement.specifier


def test_tensorflow_is_named_once_for_every_system():
    versions = {str(requirement.specifier) for requirement in REQUIREMENTS if "tensorflow" in requirement.name}
    assert len(versions) == 1
    for system in ("linux", "darwin", "win32"):
        for machine in ("x86_64", "aarch64", "arm64", "AMD64"):
            wanted = [requirement.name for requirement in REQUIREMENTS if "tensorflow" in requirement.name
                      and requirement.marker.evaluate({"sys_platform": system, "platform_machine": machine})]
            assert wanted == ["tensorflow-cpu" if (system, machine) == ("linux", "x86_64") else "tensorflow"]


def test_colab_has_what_its_environment_gets(monkeypatch):
    asked = []
    monkeypatch.setattr(workshop, "set_up", lambda folder, versions, packages: asked.extend(packages))
    workshop.set_up_colab()
    assert asked[:2] == ["-c", workshop.COLAB_VERSIONS]
    assert {"tensorflow", "keras", "ipykernel"} <= set(asked[2:]) <= set(COLAB)


def test_the_makefile_has_every_command():
    rule = next(line for line in lines("Makefile") if line.startswith("lab "))
    assert rule.rstrip(":").split() == list(workshop.COMMANDS)


def test_continuous_integration_runs_the_readmes_test_command():
    assert lines(".ci/run")[-1] == "make test"
    readme = ROOT / "README.md"
    assert not readme.is_file() or "make test" in readme.read_text(encoding="utf-8")


def test_the_workflow_takes_the_oldest_and_the_newest_python():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    matrix = workflow["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["python"] == [workshop.PYTHONS[0], workshop.PYTHONS[-1]]
    assert [re.sub("-latest", "", system) for system in matrix["os"]] == ["ubuntu", "macos", "windows"]
