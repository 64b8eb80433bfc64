using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningHours.Plans;

/// <summary>The JSON of plan files: strict, camel case, enums by name; source-generated, so that start-up needs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(CamelCaseEnum<Treatment>), typeof(CamelCaseEnum<RestDayShift>), typeof(CamelCaseEnum<CoveredRole>),
        typeof(CamelCaseEnum<UntilLoaded>),
        typeof(CamelCaseEnum<Unit>), typeof(CamelCaseEnum<HistoryKind>), typeof(CamelCaseEnum<HistoryBefore>),
        typeof(CamelCaseEnum<HourNature>), typeof(CamelCaseEnum<OffHoursTest>),
        typeof(CamelCaseEnum<KpiMeasure>), typeof(CamelCaseEnum<FormLayout>), typeof(CamelCaseEnum<DocumentFrom>),
        typeof(CamelCaseEnum<AttendanceSystem>)])]
[JsonSerializable(typeof(Plan))]
internal sealed partial class PlanJson : JsonSerializerContext;

/// <summary>Reads and writes an enum by its camel-case name; numbers are refused.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
