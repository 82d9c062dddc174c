// A target needs a file of its own; what is tested is what `BatonPlugin` adds.
