-- Least privilege: one role owns and migrates a library, another serves it. Run once by the owner, after the library was made, and again after
-- an upgrade that brought new tables. Here the library is in the schema public.
--   CREATE ROLE conspectus_own LOGIN;    CREATE DATABASE papers OWNER conspectus_own;
--   CREATE ROLE conspectus_serve LOGIN;
GRANT USAGE ON SCHEMA public TO conspectus_serve;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO conspectus_serve;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO conspectus_serve;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO conspectus_serve;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO conspectus_serve;
