-- The main figures of many logs, where they have outgrown spreadsheets: four views in BigQuery's SQL over two tables.
-- The first has the columns of the sheet Invitations, as Connected Sheets or a load bring them:
--   ledger.invitations (account STRING, status STRING, sent_on DATE, closed_on DATE)
-- The other has a line an account: the day to which its answers are known, which the Dashboard says.
--   ledger.accounts (account STRING, known_until DATE)
-- They follow the rules of the add-on with its usual settings: stale after 21 days, expired after 180. Two things they leave out: answers
-- without a day, which the add-on spreads over the days, and whom a first archive may have forgotten.

-- Pending of each account, and how many have waited for three weeks or more.
CREATE OR REPLACE VIEW ledger.pending AS
SELECT
  account,
  COUNT(*) AS pending,
  SUM(CASE WHEN DATE_DIFF(CURRENT_DATE(), sent_on, DAY) >= 21 THEN 1 ELSE 0 END) AS stale
FROM ledger.invitations
WHERE status = 'Pending'
GROUP BY account;

-- How long each invitation was watched, and how that ended.
CREATE OR REPLACE VIEW ledger.observations AS
SELECT
  account,
  sent_on,
  CASE WHEN is_answered AND status = 'Accepted' THEN 1 ELSE 0 END AS accepted,
  CASE WHEN is_answered AND status = 'Declined' THEN 1 ELSE 0 END AS declined,
  -- Days without an answer, or up to it.
  LEAST(180, GREATEST(0, CASE
    WHEN is_answered THEN DATE_DIFF(closed_on, sent_on, DAY)
    WHEN status = 'Withdrawn' AND closed_on IS NULL THEN LEAST(21, could)
    WHEN status IN ('Withdrawn', 'Expired') AND closed_on IS NOT NULL
      THEN LEAST(DATE_DIFF(closed_on, sent_on, DAY), could)
    ELSE could
  END)) AS days
FROM (
  SELECT
    i.account,
    i.status,
    i.sent_on,
    i.closed_on,
    DATE_DIFF(a.known_until, i.sent_on, DAY) AS could,
    (i.status IN ('Accepted', 'Declined')
      AND i.closed_on <= a.known_until
      AND DATE_DIFF(i.closed_on, i.sent_on, DAY) <= 180) AS is_answered
  FROM ledger.invitations AS i
  JOIN ledger.accounts AS a ON a.account = i.account
  WHERE i.status IN ('Pending', 'Accepted', 'Declined', 'Withdrawn', 'Expired')
    AND i.sent_on <= a.known_until
    AND (i.closed_on IS NULL OR i.closed_on >= i.sent_on)
    AND NOT (i.status IN ('Accepted', 'Declined') AND i.closed_on IS NULL)
) AS watched;

-- Share accepted by each day since sending, 0 to 1, on the days on which it rises (Aalen-Johansen): an invitation that is still open, was
-- withdrawn or is too new counts for as long as it was watched, and not as a no.
CREATE OR REPLACE VIEW ledger.acceptance_by_day AS
SELECT
  account,
  days AS day,
  at_risk,
  SUM(open_before * accepted / at_risk) OVER (PARTITION BY account ORDER BY days) AS accepted
FROM (
  SELECT
    account,
    days,
    at_risk,
    accepted,
    -- Share that was neither accepted nor declined before that day: the product of what each day before it left.
    CASE WHEN COALESCE(MAX(none_left) OVER before_it, 0) = 1 THEN 0.0
      ELSE EXP(COALESCE(SUM(log_left) OVER before_it, 0.0)) END AS open_before
  FROM (
    SELECT
      account,
      days,
      at_risk,
      accepted,
      CASE WHEN answers >= at_risk THEN 1 ELSE 0 END AS none_left,
      CASE WHEN answers >= at_risk THEN 0.0 ELSE LN(1.0 - 1.0 * answers / at_risk) END AS log_left
    FROM (
      SELECT
        account,
        days,
        SUM(accepted) AS accepted,
        SUM(accepted + declined) AS answers,
        1.0 * SUM(COUNT(*)) OVER (PARTITION BY account ORDER BY days DESC) AS at_risk
      FROM ledger.observations
      GROUP BY account, days
    ) AS by_day
  ) AS left_by_day
  WINDOW before_it AS (
    PARTITION BY account ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  )
) AS curve;

-- From when until when each invitation was pending.
CREATE OR REPLACE VIEW ledger.spans AS
SELECT account, sent_on, until_day
FROM (
  SELECT
    account,
    status,
    sent_on,
    CASE
      WHEN status = 'Pending' THEN NULL
      WHEN closed_on IS NOT NULL THEN closed_on
      WHEN status = 'Expired' THEN DATE_ADD(sent_on, INTERVAL 180 DAY)
      ELSE sent_on
    END AS until_day
  FROM ledger.invitations
  WHERE sent_on IS NOT NULL
    AND status IN ('Pending', 'Accepted', 'Declined', 'Withdrawn', 'Expired')
    AND (closed_on IS NULL OR closed_on >= sent_on)
) AS pending_until
WHERE until_day IS NULL OR until_day <> sent_on;

-- Pending at the end of each day on which that changed. An answer without a day is not counted at all, as nobody knows when it came.
CREATE OR REPLACE VIEW ledger.backlog AS
SELECT
  account,
  day,
  SUM(SUM(change)) OVER (PARTITION BY account ORDER BY day) AS pending
FROM (
  SELECT account, sent_on AS day, 1 AS change
  FROM ledger.spans
  UNION ALL
  SELECT account, until_day AS day, -1 AS change
  FROM ledger.spans
  WHERE until_day IS NOT NULL
) AS changes
GROUP BY account, day;

-- Of those sent in each month and watched for a week or more: how many were accepted within the week.
CREATE OR REPLACE VIEW ledger.cohorts AS
SELECT
  account,
  DATE_TRUNC(sent_on, MONTH) AS month,
  COUNT(*) AS sent,
  SUM(CASE WHEN accepted = 1 AND days <= 7 THEN 1 ELSE 0 END) AS accepted_by_day_7
FROM ledger.observations
WHERE accepted + declined = 1 OR days >= 7
GROUP BY account, DATE_TRUNC(sent_on, MONTH);
