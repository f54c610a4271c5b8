"""What the lessons draw: a module a lesson, a function a picture. `??figures.nerve_cell` shows how one is drawn."""
