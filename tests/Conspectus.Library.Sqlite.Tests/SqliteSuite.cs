using Conspectus.Library.Conformance;
using Conspectus.Library.Conformance.Analysis;
using Conspectus.Library.Conformance.Importing;
using Conspectus.Library.Conformance.Papers;
using Conspectus.Library.Conformance.People;
using Conspectus.Library.Conformance.Reading;
using Conspectus.Library.Conformance.Vectors;
using Conspectus.Library.Conformance.Whole;

namespace Conspectus.Library.Sqlite.Tests;

public sealed class SqliteSuiteTests : SuiteTests;

public sealed class SqliteAnalysisTests() : AnalysisTests(SqliteFixture.Create);

public sealed class SqliteTopicEditTests() : TopicEditTests(SqliteFixture.Create);

public sealed class SqliteBatchTests() : BatchTests(SqliteFixture.Create);

public sealed class SqliteIdentityTests() : IdentityTests(SqliteFixture.Create);

public sealed class SqliteImportTests() : ImportTests(SqliteFixture.Create);

public sealed class SqliteLongWriteTests() : LongWriteTests(SqliteFixture.Create);

public sealed class SqliteMergeTests() : MergeTests(SqliteFixture.Create);

public sealed class SqliteVisibilityTests() : VisibilityTests(SqliteFixture.Create);

public sealed class SqliteFacetTests() : FacetTests(SqliteFixture.Create);

public sealed class SqliteListTests() : ListTests(SqliteFixture.Create);

public sealed class SqliteMeaningTests() : MeaningTests(SqliteFixture.Create);

public sealed class SqlitePaperTests() : PaperTests(SqliteFixture.Create);

public sealed class SqliteSearchSyntaxTests() : SearchSyntaxTests(SqliteFixture.Create);

public sealed class SqliteSearchTests() : SearchTests(SqliteFixture.Create);

public sealed class SqliteReaderTests() : ReaderTests(SqliteFixture.Create);

public sealed class SqliteReadingTests() : ReadingTests(SqliteFixture.Create);

public sealed class SqliteInterestTests() : InterestTests(SqliteFixture.Create);

public sealed class SqliteCollectionTests() : CollectionTests(SqliteFixture.Create);

public sealed class SqliteSavedSearchTests() : SavedSearchTests(SqliteFixture.Create);

public sealed class SqliteUndoTests() : UndoTests(SqliteFixture.Create);

public sealed class SqliteArticleEditTests() : ArticleEditTests(SqliteFixture.Create);

public sealed class SqliteTagTests() : TagTests(SqliteFixture.Create);

public sealed class SqliteRecordTests() : RecordTests(SqliteFixture.Create);

public sealed class SqliteVectorTests() : VectorTests(SqliteFixture.Create);

public sealed class SqliteBackupTests() : BackupTests(SqliteFixture.Create);

public sealed class SqliteCancellationTests() : CancellationTests(SqliteFixture.Create);

public sealed class SqliteConcurrencyTests() : ConcurrencyTests(SqliteFixture.Create);

public sealed class SqliteMarksDuringWritesTests() : MarksDuringWritesTests(SqliteFixture.Create);

public sealed class SqliteRevisionTests() : RevisionTests(SqliteFixture.Create);

public sealed class SqliteAccountTests() : AccountTests(SqliteFixture.Create);

public sealed class SqliteTokenTests() : TokenTests(SqliteFixture.Create);

public sealed class SqliteAuditTests() : AuditTests(SqliteFixture.Create);
