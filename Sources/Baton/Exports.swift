// A chat, a decision and an explanation are part of the front door; their modules are not.
@_exported public import BatonExplain
@_exported public import BatonValues
