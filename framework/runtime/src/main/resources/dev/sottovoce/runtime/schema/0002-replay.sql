-- Answers kept for a vendor's retry: sealed, and gone after the channel's replay window.

CREATE TABLE replay (
  request_hash VARCHAR(100) NOT NULL PRIMARY KEY,
  body_hash    VARCHAR(64)  NOT NULL,
  answer       BYTEA,
  expires_at   BIGINT       NOT NULL
);

CREATE INDEX replay_by_expiry ON replay (expires_at);
