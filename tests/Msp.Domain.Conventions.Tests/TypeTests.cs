using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>The shape of every public type: sealed or a closed family, immutable, with the operators its equality and order call for.</summary>
public sealed class TypeTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Mutable by purpose, and documented so: builders, and the clock that a host feeds event by event.
    private static readonly string[] Mutable = ["SlaClock"];

    // Collections that a caller could change from outside.
    private static readonly Type[] Changeable = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(SortedDictionary<,>)];

    private static IEnumerable<Type> PublicTypes => Assemblies.Shipped.SelectMany(assembly => assembly.GetExportedTypes());

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() =>
        Offenders.None(PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Fact]
    public void Public_abstract_records_are_closed_and_matched_exhaustively() =>
        Offenders.None(PublicTypes.Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false })
            .Where(type => type.GetConstructors(Own).Any(constructor => !constructor.IsStatic && !IsCopy(constructor) && (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly))
                || !type.GetMethods().Any(method => method.Name == "Match"))
            .Select(type => type.FullName));

    [Fact]
    public void Public_structs_are_readonly() =>
        Offenders.None(PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false } && type.GetCustomAttribute<IsReadOnlyAttribute>() is null).Select(type => type.FullName));

    [Fact]
    public void Public_enums_have_a_name_for_their_default() =>
        Offenders.None(PublicTypes.Where(type => type.IsEnum && !Enum.IsDefined(type, Enum.ToObject(type, 0))).Select(type => type.FullName));

    [Fact]
    public void Properties_are_set_once() =>
        Offenders.None(from type in PublicTypes
                     from property in type.GetProperties(Own)
                     where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                     select $"{type.FullName}.{property.Name}");

    [Fact]
    public void Fields_of_public_types_are_assigned_once() =>
        Offenders.None(from type in PublicTypes
                     where !type.IsEnum && !IsMutableByPurpose(type)
                     from field in type.GetFields(Own)
                     where field is { IsInitOnly: false, IsLiteral: false } && !IsPublishedAtomically(field)
                     select $"{type.FullName}.{field.Name}");

    [Fact]
    public void Fields_are_not_public() =>
        Offenders.None(from type in PublicTypes
                     where !type.IsEnum
                     from field in type.GetFields(Own)
                     where field is { IsPublic: true, IsLiteral: false } && !(field.IsStatic && field.IsInitOnly)
                     select $"{type.FullName}.{field.Name}");

    [Fact]
    public void Properties_and_fields_expose_nothing_that_can_be_changed() =>
        Offenders.None(from type in PublicTypes
                     from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     let exposed = member switch { PropertyInfo property => property.PropertyType, FieldInfo field => field.FieldType, _ => null }
                     where exposed is not null && (exposed.IsArray || exposed == typeof(IList) || exposed == typeof(ArrayList) || (exposed.IsGenericType && Changeable.Contains(exposed.GetGenericTypeDefinition())))
                     select $"{type.FullName}.{member.Name}: {exposed.Name}");

    [Fact]
    public void Types_with_their_own_equality_have_all_of_it() =>
        Offenders.None(from type in PublicTypes
                     where !type.IsEnum && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)
                     from missing in Missing(type)
                     select $"{type.FullName} lacks {missing}");

    [Fact]
    public void Ordered_types_have_the_operators_of_order() =>
        Offenders.None(from type in PublicTypes
                     where !type.IsEnum && type.GetInterfaces().Contains(typeof(IComparable<>).MakeGenericType(type))
                     from name in new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual" }
                     where type.GetMethod(name, [type, type]) is null
                     select $"{type.FullName} lacks {name}");

    [Fact]
    public void Exceptions_are_named_so_and_sealed() =>
        Offenders.None(PublicTypes.Where(type => type.IsAssignableTo(typeof(Exception)) && !(type.IsSealed && type.Name.EndsWith("Exception", StringComparison.Ordinal))).Select(type => type.FullName));

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Data", "Info"];
        Offenders.None(Assemblies.Shipped.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("Msp.", StringComparison.Ordinal) == true && empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName));
    }

    [Fact]
    public void No_type_bears_the_name_of_a_namespace_or_of_a_type_users_have_in_scope()
    {
        var taken = Assemblies.Shipped.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => (type.Namespace ?? "").Split('.')).Append("Calendar").Append("Period").ToHashSet(StringComparer.Ordinal);
        Offenders.None(PublicTypes.Where(type => !type.IsNested && taken.Contains(type.Name)).Select(type => type.FullName));
    }

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsMutableByPurpose(Type type) => type.Name.EndsWith("Builder", StringComparison.Ordinal) || Mutable.Contains(type.Name);

    // A part that is built lazily and exchanged as a whole: readers see the old or the new one.
    private static bool IsPublishedAtomically(FieldInfo field) =>
        Repository.Sources("src").Any(file => file.TopLevelTypes.Contains(field.DeclaringType!.Name) && file.Code.Contains($"Interlocked.CompareExchange(ref {field.Name},", StringComparison.Ordinal));

    private static IEnumerable<string> Missing(Type type)
    {
        if (type.GetMethod("op_Equality", [type, type]) is null)
            yield return "==";
        if (type.GetMethod("op_Inequality", [type, type]) is null)
            yield return "!=";
        if (type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType != type && !type.IsAbstract)
            yield return "Equals(object)";
        if (type.GetMethod(nameof(GetHashCode), [])?.DeclaringType != type)
            yield return "GetHashCode()";
    }
}
