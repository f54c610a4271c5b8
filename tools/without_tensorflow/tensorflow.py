raise ImportError("The lessons before track 3 need no TensorFlow.")
