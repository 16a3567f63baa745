using Conspectus.Library.Conformance;
using Conspectus.Library.Conformance.Analysis;
using Conspectus.Library.Conformance.Importing;
using Conspectus.Library.Conformance.Papers;
using Conspectus.Library.Conformance.People;
using Conspectus.Library.Conformance.Reading;
using Conspectus.Library.Conformance.Vectors;
using Conspectus.Library.Conformance.Whole;

namespace Conspectus.Library.Postgres.Tests;

public sealed class PostgresSuiteTests : SuiteTests;

public sealed class PostgresAnalysisTests() : AnalysisTests(PostgresFixture.Create);

public sealed class PostgresTopicEditTests() : TopicEditTests(PostgresFixture.Create);

public sealed class PostgresBatchTests() : BatchTests(PostgresFixture.Create);

public sealed class PostgresIdentityTests() : IdentityTests(PostgresFixture.Create);

public sealed class PostgresImportTests() : ImportTests(PostgresFixture.Create);

public sealed class PostgresLongWriteTests() : LongWriteTests(PostgresFixture.Create);

public sealed class PostgresMergeTests() : MergeTests(PostgresFixture.Create);

public sealed class PostgresVisibilityTests() : VisibilityTests(PostgresFixture.Create);

public sealed class PostgresFacetTests() : FacetTests(PostgresFixture.Create);

public sealed class PostgresListTests() : ListTests(PostgresFixture.Create);

public sealed class PostgresMeaningTests() : MeaningTests(PostgresFixture.Create);

public sealed class PostgresPaperTests() : PaperTests(PostgresFixture.Create);

public sealed class PostgresSearchSyntaxTests() : SearchSyntaxTests(PostgresFixture.Create);

public sealed class PostgresSearchTests() : SearchTests(PostgresFixture.Create);

public sealed class PostgresReaderTests() : ReaderTests(PostgresFixture.Create);

public sealed class PostgresReadingTests() : ReadingTests(PostgresFixture.Create);

public sealed class PostgresInterestTests() : InterestTests(PostgresFixture.Create);

public sealed class PostgresCollectionTests() : CollectionTests(PostgresFixture.Create);

public sealed class PostgresSavedSearchTests() : SavedSearchTests(PostgresFixture.Create);

public sealed class PostgresUndoTests() : UndoTests(PostgresFixture.Create);

public sealed class PostgresArticleEditTests() : ArticleEditTests(PostgresFixture.Create);

public sealed class PostgresTagTests() : TagTests(PostgresFixture.Create);

public sealed class PostgresRecordTests() : RecordTests(PostgresFixture.Create);

public sealed class PostgresVectorTests() : VectorTests(PostgresFixture.Create);

public sealed class PostgresBackupTests() : BackupTests(PostgresFixture.Create);

public sealed class PostgresCancellationTests() : CancellationTests(PostgresFixture.Create);

public sealed class PostgresConcurrencyTests() : ConcurrencyTests(PostgresFixture.Create);

public sealed class PostgresMarksDuringWritesTests() : MarksDuringWritesTests(PostgresFixture.Create);

public sealed class PostgresRevisionTests() : RevisionTests(PostgresFixture.Create);

public sealed class PostgresAccountTests() : AccountTests(PostgresFixture.Create);

public sealed class PostgresTokenTests() : TokenTests(PostgresFixture.Create);

public sealed class PostgresAuditTests() : AuditTests(PostgresFixture.Create);
