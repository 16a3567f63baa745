-- A library as schema 15 wrote it, before any import with its search index. Never edited: later schemas must still open it.
INSERT INTO edition VALUES (1, 'neurips-2023', 'NeurIPS', 2023);
INSERT INTO paper_row VALUES (1, '0123456789', 'wen2023tree', 1, 4, 'Oral 2B', 'main', 'tree of thoughts', 'wen  ada', x'00112233445566778899aabbccddeeff');
INSERT INTO paper_text VALUES (1, 'Tree of Thoughts', NULL, NULL, 'tree of thoughts', 'We search $T$.', 'We search <i>T</i>.', 'We search T.', 'we search t.', '[{"Name":"Ada Wen","Institution":"UCL"}]', '["search"]', 'LLM', 'https://example.org/t', NULL, '7', '{"Doi":"10.5555/123"}');
INSERT INTO paper_author VALUES (1, 0, 'ada wen');
INSERT INTO keyword VALUES (1, 'search', 'search');
INSERT INTO paper_keyword VALUES (1, 1);
INSERT INTO paper_alias VALUES (1, 'id:conference-site', '7', 1), (1, 'title', 'treeofthoughts', 1), (1, 'url', 'https://example.org/t', 1);
UPDATE papers_state SET fingerprint = 'fingerprint-of-papers', last_visible = 1, last_edition = 1, last_keyword = 1, search_index = 2, last_merge = 0;
INSERT INTO import VALUES (1, 'papers.json', 'conference-site', 'hash', '2025-01-01T00:00:00.0000000+00:00', 1, 0, 0, '[]');
UPDATE reader SET id = '00112233445566778899aabbccddeeff';
INSERT INTO reading VALUES (1, 1, 4, 'the best', 0);
INSERT INTO reading_event VALUES (1, '0123456789abcdef0123456789abcdef', 1, 1, 0, '', 4, '', '2025-01-02T00:00:00.0000000+00:00', 0, NULL, NULL, 0, 0, NULL), (2, 'fedcba9876543210fedcba9876543210', 1, 1, 4, '', 4, 'the best', '2025-01-02T00:00:01.0000000+00:00', 0, NULL, NULL, 0, 0, NULL);
INSERT INTO analysis VALUES (3, 'fingerprint-of-analysis', '2025-01-03T00:00:00.0000000+00:00');
INSERT INTO analysis_model VALUES (3, 0, x'01'), (3, 1, x'02');
UPDATE generation SET last = 3;
UPDATE revision SET papers = 1735689600000000, analysis = 1735862400000000, reading = 1735776001000000;
INSERT INTO stage_row VALUES (3, 0, 'embedding', '{"dimensions":256}', 0.5);
INSERT INTO topic_row VALUES (3, 1, 0, 'Language models', 0, NULL, 0, '["chain of thought"]', x'01000000', x'01000000', 0.5);
INSERT INTO place_row VALUES (3, 1, 0.5, -0.25, 1, 1, 1, 0, NULL, 1, NULL, '[]', NULL);
UPDATE topic_numbers SET highest = 7;
INSERT INTO neighbor_row VALUES (3, 1, x'010000000000803F');
INSERT INTO encoded_paper VALUES ('encoder', 1, 'hash', x'0000803F00000000');
INSERT INTO topic_edit VALUES (1, 1, 5, NULL, NULL, 'Bandits', '[]', '2025-01-04T00:00:00.0000000+00:00', 0, 0), (2, 2, 1, NULL, NULL, NULL, '["0123456789"]', '2025-01-04T00:00:01.0000000+00:00', 1, 1);
INSERT INTO collection VALUES (1, '0123456789abcdef', 1, 'to read', 'on the train');
INSERT INTO collection_paper VALUES (1, 1);
INSERT INTO collection_event VALUES (1, '00000000000000000000000000000001', 1, '0123456789abcdef', NULL, NULL, 'to read', 'on the train', '[1]', '[]', 0, '2025-01-05T00:00:00.0000000+00:00', 2, NULL);
INSERT INTO saved_search VALUES (1, 'fedcba9876543210', 1, 'thoughts', 'q=thoughts', 1);
INSERT INTO kept VALUES ('trends', '1:1', x'0102');
INSERT INTO article_edit VALUES (1, '00000000000000000000000000000001', 1, 'neurips-2023', 'topic-1', 1, 'Agents that talk', 'Language models', '2025-01-05T00:00:00.0000000+00:00', 2, 1, 2), (2, '00000000000000000000000000000002', 1, 'neurips-2023', 'topic-1', 3, 'A remark', '', '2025-01-05T00:00:01.0000000+00:00', 2, 1, 1);

INSERT INTO account (number, name, display_name, role, reader, password_hash, added_at) VALUES
  (1, 'ada', 'Ada Wen', 4, 1, 'hash-of-a-password', '2026-03-01T12:00:00.0000000+00:00');
INSERT INTO access_token (number, id, account, label, scope, hash, made_at) VALUES
  (1, 'fedcba9876543210', 1, 'script', 1, 'hash-of-a-token', '2026-03-01T12:00:00.0000000+00:00');
INSERT INTO audit (number, recorded_at, actor, act, about) VALUES (1, '2026-03-01T12:00:00.0000000+00:00', 'local:ada', 5, 'ada as administrator');
