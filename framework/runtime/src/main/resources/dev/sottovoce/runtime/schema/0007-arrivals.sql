-- Events that were acknowledged and wait to be worked on. What was said is sealed under a key made from our own secret
-- and the row's; an event that is done leaves nothing but the keyed hash by which its repetition is recognised.

CREATE TABLE arrival_seen (
  channel    VARCHAR(64) NOT NULL,
  event_key  VARCHAR(64) NOT NULL,
  expires_at BIGINT      NOT NULL,
  PRIMARY KEY (channel, event_key)
);

CREATE INDEX arrival_seen_by_expiry ON arrival_seen (expires_at);

CREATE TABLE arrival (
  channel     VARCHAR(64)  NOT NULL,
  event_key   VARCHAR(64)  NOT NULL,
  lane        VARCHAR(128) NOT NULL,
  happened_at BIGINT       NOT NULL,
  arrived_at  BIGINT       NOT NULL,
  position    INTEGER      NOT NULL,
  event       BYTEA        NOT NULL,
  calls       BYTEA,
  sent        INTEGER      NOT NULL,
  attempts    INTEGER      NOT NULL,
  unknowns    INTEGER      NOT NULL,
  next_at     BIGINT       NOT NULL,
  PRIMARY KEY (channel, event_key)
);

CREATE INDEX arrival_by_lane ON arrival (channel, lane, happened_at);

CREATE INDEX arrival_by_age ON arrival (arrived_at);

CREATE TABLE arrival_key (
  channel   VARCHAR(64) NOT NULL,
  event_key VARCHAR(64) NOT NULL,
  secret    BYTEA       NOT NULL,
  PRIMARY KEY (channel, event_key)
);

-- Who works on a conversation, so that two processes never do so at once.
CREATE TABLE arrival_lane (
  channel       VARCHAR(64)  NOT NULL,
  lane          VARCHAR(128) NOT NULL,
  owner         VARCHAR(31)  NOT NULL,
  claimed_until BIGINT       NOT NULL,
  PRIMARY KEY (channel, lane)
);
