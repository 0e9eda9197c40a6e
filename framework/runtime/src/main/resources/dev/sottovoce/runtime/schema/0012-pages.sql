-- What a customer's own pages ask for: her links by vendor, and requests that she can finish at the bank. A request is
-- sealed, and gone after a day.

CREATE INDEX link_by_subject ON link (subject, vendor);

CREATE TABLE task (
  handle     VARCHAR(31)  NOT NULL PRIMARY KEY,
  subject    VARCHAR(200) NOT NULL,
  task       BYTEA        NOT NULL,
  created_at BIGINT       NOT NULL
);

CREATE INDEX task_by_subject ON task (subject, created_at);
