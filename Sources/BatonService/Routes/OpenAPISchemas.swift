/// What goes in and out of the service, as JSON Schema: the parts that the routes name.
enum OpenAPISchemas {
  /// The components of the document.
  static let components = ##"""
    {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
     "responses": {"Error": {"description": "Why not",
       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}},
     "schemas": {
       "Any": {},
       "Text": {"type": "string"},
       "Instant": {"type": "string", "format": "date-time", "description": "RFC 3339, no finer than a millisecond"},
       "PolicyName": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"},
       "HandoffNumber": {"type": "integer", "format": "int64", "minimum": 1},
       "Error": {"type": "object", "required": ["error"], "properties": {"chat": {"type": ["string", "null"]},
         "error": {"type": "object", "required": ["code", "message"], "properties": {
           "code": {"type": "string"}, "message": {"type": "string"}, "line": {"type": "integer"}}}}},
       "Chat": {"type": "object", "properties": {
         "id": {"type": ["string", "null"]},
         "now": {"anyOf": [{"$ref": "#/components/schemas/Instant"}, {"type": "null"}]},
         "messages": {"type": ["array", "null"], "items": {"$ref": "#/components/schemas/Message"}},
         "facts": {"type": ["object", "null"], "description": "see `facts` of /v1/policy"},
         "teams": {"type": ["object", "null"], "additionalProperties": {
           "type": ["object", "null"], "properties": {"open": {"type": ["boolean", "null"]}}}}}},
       "Message": {"type": "object", "required": ["from"], "properties": {
         "from": {"enum": ["customer", "bot", "agent"]},
         "text": {"type": ["string", "null"]},
         "at": {"anyOf": [{"$ref": "#/components/schemas/Instant"}, {"type": "null"}]},
         "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1,
           "description": "with six places at the most"},
         "label": {"type": ["string", "null"]}}},
       "Decision": {"type": "object", "required": ["chat", "outcome", "rule", "otherwise", "priority", "policy"],
         "properties": {
           "chat": {"type": ["string", "null"]},
           "outcome": {"enum": ["route", "queue", "ask", "hold"]},
           "team": {"type": "string"}, "closed": {"type": "boolean"},
           "rule": {"type": ["object", "null"]}, "otherwise": {"type": "boolean"},
           "priority": {"enum": ["low", "normal", "high", "urgent"]},
           "say": {"type": "string"}, "because": {"type": "string"}, "next": {"type": "string"},
           "summary": {"type": "string"}, "within_seconds": {"type": "number"},
           "due_at": {"type": "string", "format": "date-time"},
           "opens_at": {"type": "string", "format": "date-time"},
           "backup": {"type": "array"}, "notify": {"type": "array"},
           "tags": {"type": "array", "items": {"type": "string"}},
           "attach": {"type": "object"}, "ask": {"type": "object"}, "undecided": {"type": "array"},
           "now": {"type": "string", "format": "date-time"}, "policy": {"type": "object"},
           "receipt": {"type": "string"}}},
       "Explanation": {"type": "object", "anyOf": [
         {"title": "why", "required": ["decision", "receipt", "why", "above", "values"]},
         {"title": "why-not", "required": ["decision", "goal", "is_so", "ways"]},
         {"title": "how-to", "required": ["goal", "is_so", "now", "ways", "is_possible"]},
         {"title": "when", "required": ["at", "now", "turns", "until", "complete"]}]},
       "NextQuestions": {"type": "object", "required": ["chat", "now", "settled", "questions", "outcomes"]},
       "Policy": {"type": "object", "required": ["name", "policy", "source", "files", "teams", "rules", "facts"]},
       "Policies": {"type": "object", "required": ["policies"]},
       "Readiness": {"type": "object", "required": ["ready", "policies"]},
       "Reloads": {"type": "object", "required": ["policies"]},
       "Claim": {"type": "object", "required": ["by"], "additionalProperties": false, "properties": {
         "by": {"type": "string", "minLength": 1, "maxLength": 200, "description": "200 bytes at the most"}}},
       "Handoff": {"type": "object", "required": ["handoff", "team", "state"], "properties": {
         "handoff": {"$ref": "#/components/schemas/HandoffNumber"}, "team": {"type": "string"},
         "state": {"enum": ["open", "claimed", "unclaimed"]}, "by": {"type": "string"},
         "at": {"type": "string", "format": "date-time"}}},
       "HandoffEvent": {"type": "string", "description": "server-sent events; see the reference"},
       "Health": {"type": "object", "required": ["ok"]}}}
    """##
}
