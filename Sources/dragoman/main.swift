print("to be furnished")
