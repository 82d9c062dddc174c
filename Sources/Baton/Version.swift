/// The version of Baton, as `baton --version` says it.
public let batonVersion = "0.1.0"
