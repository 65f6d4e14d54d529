def profile(settings, folder):
    return []
