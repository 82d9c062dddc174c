/// The version of Baton, as `baton --version` says it.
public let version = "0.1.0"
