"""What stands behind the lessons' exercises: a module for each lesson, loaded when the lesson first needs it."""
