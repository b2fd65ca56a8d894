-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes the Journal quick: one command once, the case index, checkpoints, and one function to write it all.

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

-- Everything that one command writes, in one round trip. NULL for an array means "none".
-- Returns whether it was written: not if the head is another than p_expected_*. A command that is there
-- already breaks the index events_command, which its caller knows by that name.
-- The lock makes consoles wait for each other's commit, so that numbers become visible in their order.
CREATE FUNCTION lodestar.append(
    p_command uuid, p_expected_seq bigint, p_expected_hash bytea, p_head_seq bigint, p_head_hash bytea,
    p_seq bigint[], p_at bigint[], p_kind text[], p_version integer[], p_ordinal integer[],
    p_actor text[], p_body text[], p_hash bytea[],
    p_sealed_seq bigint[], p_sealed_place integer[], p_sealed_call bigint[], p_sealed_label text[],
    p_sealed_digest bytea[], p_sealed_salt bytea[], p_sealed_text text[],
    p_touch_call bigint[], p_touch_seq bigint[],
    p_case_call bigint[], p_case_closed_at bigint[], p_case_last_seq bigint[], p_case_json text[],
    p_erased_call bigint[], p_erased_seq bigint[]
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(5499);
    UPDATE lodestar.chain_head SET seq = p_head_seq, hash = p_head_hash
        WHERE one AND seq = p_expected_seq AND hash = p_expected_hash;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- A loop and not unnest(): most commands write one or two events.
    FOR i IN 1 .. array_length(p_seq, 1) LOOP
        INSERT INTO lodestar.events (seq, at, kind, version, command, ordinal, actor, body, hash)
            VALUES (p_seq[i], p_at[i], p_kind[i], p_version[i], p_command, p_ordinal[i], p_actor[i],
                    p_body[i], p_hash[i]);
    END LOOP;
    IF p_sealed_seq IS NOT NULL THEN
        INSERT INTO lodestar.sealed (seq, place, call, label, digest, salt, text)
            SELECT * FROM unnest(p_sealed_seq, p_sealed_place, p_sealed_call, p_sealed_label,
                                 p_sealed_digest, p_sealed_salt, p_sealed_text);
    END IF;
    FOR i IN 1 .. coalesce(array_length(p_touch_call, 1), 0) LOOP
        INSERT INTO lodestar.event_call (call, seq) VALUES (p_touch_call[i], p_touch_seq[i]);
    END LOOP;
    IF p_case_call IS NOT NULL THEN
        INSERT INTO lodestar.cases (call, closed_at, last_seq, json)
            SELECT * FROM unnest(p_case_call, p_case_closed_at, p_case_last_seq, p_case_json)
            ON CONFLICT (call) DO UPDATE
                SET closed_at = excluded.closed_at, last_seq = excluded.last_seq, json = excluded.json;
    END IF;
    IF p_erased_call IS NOT NULL THEN
        UPDATE lodestar.sealed AS s SET salt = NULL, text = NULL
            FROM unnest(p_erased_call, p_erased_seq) AS e (call, seq)
            WHERE s.call = e.call AND s.seq < e.seq AND s.text IS NOT NULL;
    END IF;
    PERFORM pg_notify('lodestar', p_head_seq::text);
    RETURN true;
END
$$;

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
