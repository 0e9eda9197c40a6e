-- Vendors that are told nothing until a person looks, and the guard's latest stops, so many of which seal a vendor.

CREATE TABLE guard_stop (
  vendor      VARCHAR(64) NOT NULL,
  turn        VARCHAR(64) NOT NULL,
  happened_at BIGINT      NOT NULL,
  PRIMARY KEY (vendor, turn)
);

CREATE TABLE vendor_seal (
  vendor    VARCHAR(64) NOT NULL PRIMARY KEY,
  cause     VARCHAR(16) NOT NULL,
  sealed_at BIGINT      NOT NULL
);
