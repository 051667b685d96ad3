namespace Msp.Domain.Documents;

/// <summary>The JSON Schema of calendars, whose format is <see cref="BusinessCalendar"/>'s own.</summary>
internal static class CalendarSchema
{
    public const string Text = """
        {
          "type": "object",
          "description": "Business hours on the wall clock of a zone, or a calendar made of calendars; the format is that of docs/calendars.md.",
          "properties": {
            "name": { "type": "string" },
            "zone": { "type": "string", "description": "An id of the tz database, such as Europe/London." },
            "hours": {
              "anyOf": [
                { "enum": ["always"] },
                {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "from": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                      "days": { "type": "string", "description": "Mon-Fri, Sat, or Mon, Wed-Fri" },
                      "open": { "$ref": "#/$defs/calendar/$defs/windows" },
                      "overnight": { "$ref": "#/$defs/calendar/$defs/windows" }
                    },
                    "required": ["days"],
                    "additionalProperties": false
                  }
                }
              ]
            },
            "holidays": {
              "type": "array",
              "items": {
                "anyOf": [
                  { "type": "string", "description": "A ready set: us-federal, england-and-wales, scotland, northern-ireland or ireland." },
                  { "type": "object", "description": "A date, a rule, or a set of rules." }
                ]
              }
            },
            "special": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                  "open": { "$ref": "#/$defs/calendar/$defs/windows" },
                  "overnight": { "$ref": "#/$defs/calendar/$defs/windows" }
                },
                "required": ["date"]
              }
            },
            "breaks": { "type": "array", "items": { "type": "object" } },
            "holidayBeatsSpecial": { "type": "boolean" },
            "union": { "type": "array", "items": { "$ref": "#/$defs/calendar" } },
            "intersection": { "type": "array", "items": { "$ref": "#/$defs/calendar" } },
            "base": { "$ref": "#/$defs/calendar" },
            "except": { "$ref": "#/$defs/calendar" },
            "label": { "type": "string" },
            "revisions": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "published": { "type": "string" }, "calendar": { "$ref": "#/$defs/calendar" } },
                "required": ["published", "calendar"],
                "additionalProperties": false
              }
            }
          },
          "additionalProperties": false,
          "$defs": {
            "windows": { "type": "array", "items": { "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$" } }
          }
        }
        """;
}
