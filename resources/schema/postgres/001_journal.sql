-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Journal itself: what cannot be made again. Runs inside the opener's transaction, as the store's owner.

-- Consoles log in as this role or as members of it. Where the owner may not make roles, an administrator
-- makes it once: CREATE ROLE lodestar_app NOLOGIN.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lodestar_app') THEN
        CREATE ROLE lodestar_app NOLOGIN;
    END IF;
END
$$;

CREATE SCHEMA lodestar;
REVOKE ALL ON SCHEMA lodestar FROM PUBLIC;
GRANT USAGE ON SCHEMA lodestar TO lodestar_app;

CREATE TABLE lodestar.meta (
    key   text PRIMARY KEY,
    value text NOT NULL
);

-- One row: the end of the chain. Whoever cuts events off must also change this one, and the head kept elsewhere.
CREATE TABLE lodestar.chain_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint NOT NULL CHECK (seq >= 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 10);

-- seq is given under the lock and never by a sequence: those leave gaps and are seen out of order.
CREATE TABLE lodestar.events (
    seq     bigint PRIMARY KEY CHECK (seq > 0),
    at      bigint NOT NULL,
    kind    text NOT NULL,
    version integer NOT NULL,
    command uuid NOT NULL,
    ordinal integer NOT NULL,
    actor   text NOT NULL,
    body    text NOT NULL,
    hash    bytea NOT NULL CHECK (octet_length(hash) = 32)
);

-- Personal and clinical text. Erasing sets salt and text to NULL; autovacuum then removes the old row at once.
CREATE TABLE lodestar.sealed (
    seq    bigint NOT NULL,
    place  integer NOT NULL,
    call   bigint NOT NULL,
    label  text NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    salt   bytea,
    text   text,
    PRIMARY KEY (seq, place)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

-- Which events are about a call.
CREATE TABLE lodestar.event_call (
    call bigint NOT NULL,
    seq  bigint NOT NULL,
    PRIMARY KEY (call, seq)
);

CREATE FUNCTION lodestar.refuse() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'lodestar: rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION lodestar.only_erase() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.salt IS NOT NULL OR NEW.text IS NOT NULL
       OR (NEW.seq, NEW.place, NEW.call, NEW.label, NEW.digest)
          IS DISTINCT FROM (OLD.seq, OLD.place, OLD.call, OLD.label, OLD.digest) THEN
        RAISE EXCEPTION 'lodestar: a sealed row may only be erased'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON lodestar.events
    FOR EACH STATEMENT EXECUTE FUNCTION lodestar.refuse();
CREATE TRIGGER sealed_stay BEFORE DELETE OR TRUNCATE ON lodestar.sealed
    FOR EACH STATEMENT EXECUTE FUNCTION lodestar.refuse();
CREATE TRIGGER sealed_erased BEFORE UPDATE ON lodestar.sealed
    FOR EACH ROW EXECUTE FUNCTION lodestar.only_erase();
CREATE TRIGGER chain_head_stays BEFORE DELETE OR TRUNCATE ON lodestar.chain_head
    FOR EACH STATEMENT EXECUTE FUNCTION lodestar.refuse();

GRANT SELECT ON lodestar.meta TO lodestar_app;
GRANT SELECT, INSERT ON lodestar.events TO lodestar_app;
GRANT SELECT, INSERT, UPDATE (salt, text) ON lodestar.sealed TO lodestar_app;
GRANT SELECT, UPDATE (seq, hash) ON lodestar.chain_head TO lodestar_app;
GRANT SELECT, INSERT, DELETE ON lodestar.event_call TO lodestar_app;
