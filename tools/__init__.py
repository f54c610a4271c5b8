"""What makes, runs and links the workshop: a module a job. `python -m tools COMMAND` is what workshop.py starts."""
