-- How much each vendor was told of each customer in the window that began then (milliseconds since 1970 in UTC).

CREATE TABLE budget (
  subject   VARCHAR(200) NOT NULL,
  vendor    VARCHAR(64)  NOT NULL,
  class     VARCHAR(64)  NOT NULL,
  window_at BIGINT       NOT NULL,
  bits      BIGINT       NOT NULL,
  PRIMARY KEY (subject, vendor, class)
);
