-- What stayed home, for the customer's own page: sealed, and gone after a day.

CREATE TABLE inbox (
  handle     VARCHAR(31)  NOT NULL PRIMARY KEY,
  subject    VARCHAR(200) NOT NULL,
  lines      BYTEA        NOT NULL,
  created_at BIGINT       NOT NULL,
  spent_at   BIGINT
);

CREATE INDEX inbox_by_subject ON inbox (subject, created_at);
