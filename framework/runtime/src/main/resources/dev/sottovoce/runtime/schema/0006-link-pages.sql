-- Links that begin in a chat, with a page and a pairing word; and links that begin at the bank, with a code.
-- Handles and codes are stored as lower-case hex of their SHA-256, pairing words as a keyed and salted hash.

CREATE TABLE link_page (
  page_hash  VARCHAR(64)  NOT NULL PRIMARY KEY,
  channel    VARCHAR(64)  NOT NULL,
  vendor     VARCHAR(64)  NOT NULL,
  pseudonym  VARCHAR(64)  NOT NULL,
  locale     VARCHAR(35)  NOT NULL,
  created_at BIGINT       NOT NULL,
  expires_at BIGINT       NOT NULL,
  subject    VARCHAR(200),
  answers    VARCHAR(2000),
  word_salt  VARCHAR(64),
  word_hash  VARCHAR(64),
  word_until BIGINT,
  tries      INTEGER      NOT NULL,
  linked     BOOLEAN      NOT NULL,
  closed_at  BIGINT
);

CREATE INDEX link_page_by_account ON link_page (channel, vendor, pseudonym);

CREATE TABLE link_code (
  code_hash  VARCHAR(64)   NOT NULL PRIMARY KEY,
  vendor     VARCHAR(64)   NOT NULL,
  subject    VARCHAR(200)  NOT NULL,
  answers    VARCHAR(2000) NOT NULL,
  expires_at BIGINT        NOT NULL,
  spent_at   BIGINT
);
