/**
 * The steps from an empty file to today's tables, in order; a file remembers how many it has taken. A step that has been
 * released is never changed: what is new comes as a step of its own, which keeps the data.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- what happened, appended and never altered; all else about the queue can be made anew from it
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    fact TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_day ON event (day, seq);

  -- the tickets as the events leave them; moments in milliseconds since 1970 UTC
  CREATE TABLE ticket (
    day TEXT NOT NULL, number TEXT NOT NULL, business TEXT NOT NULL, priority INTEGER NOT NULL, procedure TEXT, papers TEXT,
    state TEXT NOT NULL, place_front INTEGER NOT NULL, place_seq INTEGER NOT NULL, for_counter TEXT, counter TEXT, clerk TEXT,
    calls INTEGER NOT NULL, called_seq INTEGER, issued_at INTEGER NOT NULL, waiting_since INTEGER NOT NULL,
    called_at INTEGER, started_at INTEGER, ended_at INTEGER,
    PRIMARY KEY (day, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ticket_served ON ticket (business, ended_at) WHERE state = 'done';

  CREATE TABLE staff (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, pin TEXT NOT NULL
  ) STRICT;
  CREATE TABLE session (
    token TEXT PRIMARY KEY, name TEXT NOT NULL REFERENCES staff (name) ON DELETE CASCADE, expires_at INTEGER NOT NULL
  ) STRICT;
  -- wrong PINs by account and source
  CREATE TABLE wrong_pin (
    name TEXT NOT NULL, source TEXT NOT NULL, count INTEGER NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (name, source)
  ) STRICT;

  -- what a manager set on the spot, as JSON
  CREATE TABLE setting (
    key TEXT PRIMARY KEY, value TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- notices of this hall; what is over or withdrawn is kept a month. Days and moments as the manager wrote them
  CREATE TABLE notice (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, level TEXT NOT NULL, shown_from TEXT NOT NULL, shown_until TEXT NOT NULL,
    places TEXT NOT NULL, media TEXT, posted_by TEXT NOT NULL, posted_at INTEGER NOT NULL, withdrawn_at INTEGER
  ) STRICT;
  `,
  `
  -- proof of play: what came up on a screen, for how many seconds, or why it could not; moments in milliseconds since 1970 UTC
  CREATE TABLE play (
    seq INTEGER PRIMARY KEY, screen TEXT NOT NULL, playlist TEXT NOT NULL, item TEXT NOT NULL,
    started_at INTEGER NOT NULL, seconds REAL NOT NULL, fault TEXT
  ) STRICT;
  CREATE INDEX play_started ON play (started_at);
  `,
  `
  -- who did what; details as JSON
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL, act TEXT NOT NULL,
    details TEXT NOT NULL, outcome TEXT NOT NULL, message TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_at ON audit (at);
  `,
  `
  -- 好差评: what visitors thought of how they were served, once for each ticket
  CREATE TABLE rating (
    day TEXT NOT NULL, number TEXT NOT NULL, business TEXT NOT NULL, procedure TEXT, counter TEXT, clerk TEXT,
    score INTEGER NOT NULL, reasons TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (day, number)
  ) STRICT, WITHOUT ROWID;

  -- 意见建议; the phone is forgotten after a while
  CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, phone TEXT, at INTEGER NOT NULL, state TEXT NOT NULL,
    answer TEXT, answered_by TEXT, answered_at INTEGER, is_public INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX suggestion_state ON suggestion (state, id);
  `,
  `
  -- days that are over, summed up by business, window and clerk; the tickets themselves are forgotten sooner. Figures as JSON
  CREATE TABLE day_figures (
    day TEXT NOT NULL, business TEXT NOT NULL, counter TEXT NOT NULL, clerk TEXT NOT NULL, figures TEXT NOT NULL,
    PRIMARY KEY (day, business, counter, clerk)
  ) STRICT, WITHOUT ROWID;

  -- how often a matter was opened, or words found nothing, on a day
  CREATE TABLE day_count (
    day TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, kind, subject)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- stations that belong to this hub; tokens hashed
  CREATE TABLE satellite (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, token TEXT NOT NULL UNIQUE, address TEXT NOT NULL, version TEXT NOT NULL,
    paired_at INTEGER NOT NULL, seen_at INTEGER
  ) STRICT;
  `,
  `
  -- under which id a suggestion was handed in: asked again, it stays one
  ALTER TABLE suggestion ADD COLUMN request TEXT;
  CREATE INDEX suggestion_request ON suggestion (request) WHERE request IS NOT NULL;
  `,
  `
  -- figures lie under what they are of: of all (total), of a business, a counter or a clerk
  ALTER TABLE day_figures RENAME TO figures_before;
  CREATE TABLE day_figures (
    day TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, figures TEXT NOT NULL,
    PRIMARY KEY (day, kind, id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO day_figures (day, kind, id, figures)
    SELECT day, CASE WHEN business <> '' THEN 'business' WHEN counter <> '' THEN 'counter' WHEN clerk <> '' THEN 'clerk' ELSE 'total' END,
      business || counter || clerk, figures FROM figures_before;
  DROP TABLE figures_before;
  `,
]
