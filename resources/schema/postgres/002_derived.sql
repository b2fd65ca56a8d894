-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes the Journal quick: one command once, the case index, checkpoints.

CREATE UNIQUE INDEX events_command ON lodestar.events (command) WHERE ordinal = 0;
CREATE INDEX sealed_call ON lodestar.sealed (call) WHERE text IS NOT NULL;
CREATE INDEX sealed_digest ON lodestar.sealed (digest);

CREATE TABLE lodestar.cases (
    call      bigint PRIMARY KEY,
    closed_at bigint NOT NULL,
    last_seq  bigint NOT NULL,
    json      text NOT NULL
);
CREATE INDEX cases_newest ON lodestar.cases (closed_at DESC, call DESC);

CREATE TABLE lodestar.checkpoints (
    seq           bigint PRIMARY KEY,
    board_version integer NOT NULL,
    chain_hash    bytea NOT NULL,
    sum           bytea NOT NULL,
    json          text NOT NULL
);
-- A Board is megabytes that nobody searches: compressing it would only hold up the desk.
ALTER TABLE lodestar.checkpoints ALTER COLUMN json SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE, DELETE ON lodestar.cases TO lodestar_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON lodestar.checkpoints TO lodestar_app;

CREATE FUNCTION lodestar.save_checkpoint(p_seq bigint, p_board_version integer, p_chain_hash bytea, p_sum bytea,
                                         p_json text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lodestar.checkpoints (seq, board_version, chain_hash, sum, json)
        VALUES (p_seq, p_board_version, p_chain_hash, p_sum, p_json)
        ON CONFLICT (seq) DO UPDATE
            SET board_version = excluded.board_version, chain_hash = excluded.chain_hash,
                sum = excluded.sum, json = excluded.json;
    DELETE FROM lodestar.checkpoints
        WHERE seq NOT IN (SELECT seq FROM lodestar.checkpoints ORDER BY seq DESC LIMIT 2);
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA lodestar FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA lodestar TO lodestar_app;
