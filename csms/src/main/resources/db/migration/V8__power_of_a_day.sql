-- What has run lately: asked for whenever a charge begins or ends while somebody looks.
CREATE INDEX transactions_stopped ON transactions (stopped_at);
