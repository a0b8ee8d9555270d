// The deck: slides, and nothing beside them.

startSlides();
startDialogs();
startInput();
