@_exported public import BatonValues
