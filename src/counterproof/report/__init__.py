"""Reports: the page and the terminal. Both show the same exhibits; neither decides anything."""
