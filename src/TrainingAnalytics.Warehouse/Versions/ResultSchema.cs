using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.C;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The names and types of a result's columns, as Arrow knows them.</summary>
internal static class ResultSchema
{
    public static unsafe Schema Of(ref DuckDBResult result, DuckDBArrowOptions options)
    {
        var count = (int)Query.DuckDBColumnCount(ref result);
        var types = new DuckDBLogicalType[count];
        var names = new IntPtr[count];
        try
        {
            Describe(ref result, types, names);
            return Convert(options, System.Array.ConvertAll(types, type => type.DangerousGetHandle()), names);
        }
        finally
        {
            foreach (var type in types) type?.Dispose();
            foreach (var name in names) Marshal.FreeCoTaskMem(name);
        }
    }

    private static void Describe(ref DuckDBResult result, DuckDBLogicalType[] types, IntPtr[] names)
    {
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = Query.DuckDBColumnLogicalType(ref result, i);
            names[i] = Marshal.StringToCoTaskMemUTF8(Query.DuckDBColumnName(ref result, i));
        }
    }

    private static unsafe Schema Convert(DuckDBArrowOptions options, IntPtr[] types, IntPtr[] names)
    {
        var schema = new CArrowSchema();
        fixed (IntPtr* typesStart = types, namesStart = names)
        {
            using var error = Arrow.DuckDBToArrowSchema(options, (IntPtr)typesStart, (IntPtr)namesStart, (ulong)types.Length, (IntPtr)(&schema));
            if (error is { IsInvalid: false, HasError: true }) throw ArrowQuery.Refused(error.Message);
        }

        return CArrowSchemaImporter.ImportSchema(&schema);
    }
}
