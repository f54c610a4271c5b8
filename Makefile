# Every command is described in workshop.py; without make: python3 workshop.py COMMAND (Windows: py workshop.py COMMAND).
PYTHON ?= python3
OPTIONS = $(if $(LESSON),--lesson $(LESSON)) $(if $(ALL),--all) $(if $(REPO),--repo $(REPO)) $(if $(REF),--ref $(REF))

COMMANDS = lab doctor run save test proof test-colab front-ends bench models pages links slides handout

help:
	@$(PYTHON) workshop.py --help

$(COMMANDS):
	@$(PYTHON) workshop.py $@ $(OPTIONS)

.PHONY: help $(COMMANDS)
