-- The compiled form of one fact file. docs/database.md describes it for people who open it with other tools.
-- Numbers that must be exact are text; base_number is the nearest binary number, for sorting and ranges.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, event TEXT NOT NULL, date TEXT NOT NULL,
    text_sha256 TEXT NOT NULL, notes TEXT NOT NULL  -- a JSON array
);

CREATE TABLE department (
    name TEXT PRIMARY KEY, full_name TEXT NOT NULL, name_en TEXT NOT NULL, speaker TEXT, speaker_title TEXT,
    position INTEGER NOT NULL, facts INTEGER NOT NULL DEFAULT 0
);

-- Every name, alias and English name of a department, folded to half-width, simplified, lower case.
CREATE TABLE department_name (
    folded TEXT NOT NULL, dept TEXT NOT NULL REFERENCES department (name), name TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (folded, dept)
) WITHOUT ROWID;

CREATE TABLE topic (
    name TEXT PRIMARY KEY, folded TEXT NOT NULL, position INTEGER NOT NULL, facts INTEGER NOT NULL
);

CREATE TABLE fact (
    seq INTEGER PRIMARY KEY,  -- the order of the file
    id TEXT NOT NULL, dept TEXT NOT NULL REFERENCES department (name), topic TEXT NOT NULL,
    indicator TEXT NOT NULL, indicator_en TEXT NOT NULL, printed TEXT NOT NULL,
    value TEXT NOT NULL, unit TEXT NOT NULL, base_value TEXT NOT NULL, base_unit TEXT NOT NULL,
    base_number REAL NOT NULL, bound TEXT NOT NULL, kind TEXT NOT NULL, period TEXT, target INTEGER NOT NULL,
    region TEXT NOT NULL, file_line INTEGER NOT NULL,
    json TEXT NOT NULL  -- the fact as `gdcli show --json` prints it
);

CREATE TABLE place (
    fact INTEGER NOT NULL REFERENCES fact (seq), section TEXT NOT NULL, paragraph INTEGER NOT NULL, line INTEGER NOT NULL
);

CREATE TABLE keyword (fact INTEGER NOT NULL REFERENCES fact (seq), keyword TEXT NOT NULL);

CREATE TABLE note (fact INTEGER NOT NULL REFERENCES fact (seq), note TEXT NOT NULL);

CREATE TABLE relation (
    fact INTEGER NOT NULL REFERENCES fact (seq), name TEXT NOT NULL, other TEXT NOT NULL  -- a fact's id
);

CREATE TABLE not_fact (printed TEXT NOT NULL, reason TEXT NOT NULL, lines TEXT NOT NULL);  -- lines: a JSON array

-- What a lookup searches, folded: what a fact is called, what it is filed under, what is said about it.
CREATE TABLE search (fact INTEGER PRIMARY KEY, head TEXT NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL);
