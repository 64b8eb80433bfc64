namespace Azure.Data.Tables;

/// <summary>Whether columns that a write does not name stay.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
