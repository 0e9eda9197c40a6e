CREATE TABLE IF NOT EXISTS ledger (
  id SMALLINT PRIMARY KEY CHECK (id = 1),
  seed BIGINT NOT NULL,
  starts DATE NOT NULL,
  filled_to DATE NOT NULL
);

CREATE TABLE IF NOT EXISTS account (
  id BIGINT PRIMARY KEY,
  ref VARCHAR(40) NOT NULL UNIQUE,
  nickname VARCHAR(40) NOT NULL,
  number VARCHAR(40) NOT NULL UNIQUE,
  currency VARCHAR(3) NOT NULL,
  UNIQUE (id, currency)
);

CREATE TABLE IF NOT EXISTS holder (
  account BIGINT NOT NULL REFERENCES account (id),
  customer VARCHAR(40) NOT NULL,
  PRIMARY KEY (customer, account)
);

CREATE TABLE IF NOT EXISTS payee (
  id BIGINT PRIMARY KEY,
  ref VARCHAR(40) NOT NULL UNIQUE,
  customer VARCHAR(40) NOT NULL,
  name VARCHAR(80) NOT NULL,
  alias VARCHAR(80),
  number VARCHAR(40) NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS movement (
  id BIGINT PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  happened_on DATE NOT NULL,
  booked_on DATE NOT NULL,
  currency VARCHAR(3) NOT NULL,
  magnitude BIGINT NOT NULL CHECK (magnitude > 0),
  merchant VARCHAR(40),
  counterparty VARCHAR(80) NOT NULL,
  category VARCHAR(40) NOT NULL,
  sensitive BOOLEAN NOT NULL,
  CHECK (booked_on >= happened_on),
  UNIQUE (id, currency, magnitude)
);

-- A movement has one posting of each leg. Both have its magnitude and its currency, which is also that of their
-- accounts, so they sum to zero.
CREATE TABLE IF NOT EXISTS posting (
  movement BIGINT NOT NULL,
  leg SMALLINT NOT NULL CHECK (leg IN (-1, 1)),
  account BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  magnitude BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  CHECK (amount = leg * magnitude),
  PRIMARY KEY (movement, leg),
  FOREIGN KEY (movement, currency, magnitude) REFERENCES movement (id, currency, magnitude),
  FOREIGN KEY (account, currency) REFERENCES account (id, currency)
);

-- What the postings of an account up to a movement sum to. All of them are booked on that day, and later ones have higher
-- numbers, so a balance is the last closing and what came after it.
CREATE TABLE IF NOT EXISTS closing (
  account BIGINT NOT NULL REFERENCES account (id),
  closed_on DATE NOT NULL,
  movement BIGINT NOT NULL,
  balance BIGINT NOT NULL,
  PRIMARY KEY (account, closed_on)
);

CREATE INDEX IF NOT EXISTS posting_by_account ON posting (account, movement);
CREATE INDEX IF NOT EXISTS movement_by_day ON movement (happened_on);
CREATE INDEX IF NOT EXISTS movement_by_merchant ON movement (merchant, happened_on);
