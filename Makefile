# Every command is in workshop.py; without make: python3 workshop.py COMMAND (Windows: py workshop.py COMMAND).
PYTHON ?= python3
OPTIONS = $(if $(LESSON),--lesson $(LESSON)) $(if $(ALL),--all) $(if $(REPO),--repo $(REPO)) $(if $(REF),--ref $(REF))

help:
	@$(PYTHON) workshop.py --help

lab run test proof bench models slides handout links test-colab:
	@$(PYTHON) workshop.py $@ $(OPTIONS)

.PHONY: help lab run test proof bench models slides handout links test-colab
