-- Times are milliseconds since 1970 in UTC. Tokens and codes are stored as lower-case hex of their SHA-256.

CREATE TABLE link (
  link_ref   VARCHAR(31)  PRIMARY KEY,
  vendor     VARCHAR(64)  NOT NULL,
  subject    VARCHAR(200) NOT NULL,
  pseudonym  VARCHAR(64),
  created_at BIGINT       NOT NULL,
  revoked_at BIGINT
);

CREATE INDEX link_by_pseudonym ON link (vendor, pseudonym);

CREATE TABLE oauth_code (
  code_hash  VARCHAR(64)   PRIMARY KEY,
  client     VARCHAR(64)   NOT NULL,
  vendor     VARCHAR(64)   NOT NULL,
  subject    VARCHAR(200)  NOT NULL,
  redirect   VARCHAR(2000) NOT NULL,
  challenge  VARCHAR(43),
  expires_at BIGINT        NOT NULL,
  link_ref   VARCHAR(31)
);

CREATE TABLE oauth_token (
  token_hash VARCHAR(64) PRIMARY KEY,
  kind       VARCHAR(8)  NOT NULL,
  client     VARCHAR(64) NOT NULL,
  link_ref   VARCHAR(31) NOT NULL REFERENCES link (link_ref),
  expires_at BIGINT      NOT NULL,
  spent_at   BIGINT
);

CREATE INDEX oauth_token_by_link ON oauth_token (link_ref);
