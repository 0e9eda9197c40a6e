-- Who is never to be told anything about whom. It outlives the customer's erasure: the name is a keyed hash.
CREATE TABLE standing_refusal (
  tag     VARCHAR(64) NOT NULL,
  vendor  VARCHAR(64) NOT NULL,
  refused BOOLEAN     NOT NULL,
  PRIMARY KEY (tag, vendor)
);

-- When something that was allowed ends, so that the end can be noted.
CREATE TABLE consent_end (
  subject VARCHAR(200) NOT NULL,
  vendor  VARCHAR(64)  NOT NULL,
  record  VARCHAR(64)  NOT NULL,
  ends_at BIGINT       NOT NULL,
  PRIMARY KEY (record, ends_at)
);

CREATE INDEX consent_end_by_time ON consent_end (ends_at);
