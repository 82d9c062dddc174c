// A chat and a decision are part of the front door; their module is not.
@_exported public import BatonValues
