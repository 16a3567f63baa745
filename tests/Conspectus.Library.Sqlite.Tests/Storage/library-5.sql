-- A library as schema 5 wrote it, before any import with its search index. Never edited: later schemas must still open it.
INSERT INTO edition VALUES (1, 'neurips-2023', 'NeurIPS', 2023);
INSERT INTO paper VALUES (1, '0123456789', 'wen2023tree', 1, 4, 'Oral 2B', 'main', 'tree of thoughts', 'wen  ada', x'00112233445566778899aabbccddeeff');
INSERT INTO paper_text VALUES (1, 'Tree of Thoughts', NULL, NULL, 'tree of thoughts', 'We search $T$.', 'We search <i>T</i>.', 'We search T.', 'we search t.', '[{"Name":"Ada Wen","Institution":"UCL"}]', '["search"]', 'LLM', 'https://example.org/t', NULL, '7');
INSERT INTO paper_author VALUES (1, 0, 'ada wen');
INSERT INTO keyword VALUES (1, 'search', 'search');
INSERT INTO paper_keyword VALUES (1, 1);
INSERT INTO paper_alias VALUES (1, 'id:conference-site', '7', 1), (1, 'title', 'treeofthoughts', 1), (1, 'url', 'https://example.org/t', 1);
INSERT INTO papers_state VALUES (1, 'fingerprint-of-papers');
INSERT INTO import VALUES (1, 'papers.json', 'conference-site', 'hash', '2025-01-01T00:00:00.0000000+00:00', 1, 0, 0, '[]');
INSERT INTO reading VALUES (1, 4, 'the best');
INSERT INTO reading_event VALUES (1, 1, 0, '', 4, '', '2025-01-02T00:00:00.0000000+00:00', 0), (2, 1, 4, '', 4, 'the best', '2025-01-02T00:00:01.0000000+00:00', 0);
INSERT INTO analysis VALUES (1, 'fingerprint-of-analysis', '2025-01-03T00:00:00.0000000+00:00', x'0102');
INSERT INTO stage VALUES (0, 'embedding', '{"dimensions":256}', 0.5);
INSERT INTO topic VALUES (1, 0, 'Language models', 0, NULL, 0, '["chain of thought"]', x'01000000', x'01000000', 0.5);
INSERT INTO paper_place VALUES (1, 0.5, -0.25, 1, 1, 1, 0, NULL, 1, NULL, '[]', NULL);
UPDATE topic_numbers SET highest = 7;
INSERT INTO neighbor VALUES (1, x'010000000000803F');
INSERT INTO encoded_paper VALUES ('encoder', 1, 'hash', x'0000803F00000000');
